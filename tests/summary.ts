// Prints how many tests passed and failed as the last line of a run, in plain words that a program can read.
import type { Reporter } from 'vitest/node';

export const summary: Reporter = {
  onTestRunEnd(files, errors) {
    const states = files.flatMap((file) => {
      const tests = [...file.children.allTests()].map((test) => test.result().state);
      // A file that could not be loaded, or whose hook failed, has no test to count.
      return file.errors().length > 0 ? [...tests, 'failed'] : tests;
    });
    const count = (state: string): number => states.filter((each) => each === state).length;
    console.log(`${count('passed')} passed, ${count('failed') + errors.length} failed`);
  },
};

// What is declared as kept is named by a feature: with its shape for the store, so that no field is refused at the first write.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { createFeatures, shapesOf } from '../../src/app/features.ts';

/** Names of the fields that a file adds to what is kept by declaration. */
function declaredIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, inModule: boolean): void => {
    const within = inModule || (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name));
    if (within && ts.isInterfaceDeclaration(node) && node.name.text === 'Kept')
      for (const member of node.members) if (member.name && ts.isIdentifier(member.name)) found.push(member.name.text);
    node.forEachChild((child) => {
      visit(child, within);
    });
  };
  visit(ts.createSourceFile('kept.ts', code, ts.ScriptTarget.Latest), false);
  return found;
}

test('every field that is declared as kept has its shape with a feature, and every shape its field', () => {
  const declared = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => declaredIn(readFileSync(join('src', name), 'utf8')));
  expect(declared.sort()).toEqual(Object.keys(shapesOf(createFeatures())).sort());
});

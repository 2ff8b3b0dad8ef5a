// Conditions that people name in passing, without meaning to tell them to a profile.

const NAMED =
  /\b(?:pregnan|osteopor|osteopen|(?:brittle|thin) bones?\b|(?:spinal )?stenosis|spondyl|slipped vertebra|glaucoma|hypermobil|postpartum|postnatal|gave birth|(?:back|spine|spinal) (?:surgery|operation|fusion))/i;

/** Whether a text names something that the profile asks about because it rules movements out. */
export const namesCondition = (words: string): boolean => NAMED.test(words);

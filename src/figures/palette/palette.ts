// The colours of a picture: a paper card for light chats, a night sheet for dark ones. Outlines are a darker tone of the
// same colour, so that a small picture stays soft.
import type { Color } from './color.ts';
import { type HairStyle, PEOPLE, type PersonColors } from './people.ts';

/** Whether a picture suits a light or a dark chat. */
export type Theme = 'light' | 'dark';

/** The colours of one picture. */
export interface Palette extends PersonColors {
  readonly background: Color;
  readonly floor: Color;
  readonly floorEdge: Color;
  readonly mat: Color;
  readonly matEdge: Color;
  readonly shadow: Color;
  readonly shadowOpacity: number;
  readonly top: Color;
  readonly topLine: Color;
  readonly legs: Color;
  readonly legsLine: Color;
  readonly wood: Color;
  readonly woodLine: Color;
  readonly woodLight: Color;
  readonly wall: Color;
  readonly wallLine: Color;
  readonly gear: Color;
  readonly gearLine: Color;
  readonly cloth: Color;
  readonly clothLine: Color;
  readonly water: Color;
  readonly arrow: Color;
  readonly zone: Color;
  readonly zoneLine: Color;
  /** Between the panels of a storyboard. */
  readonly gap: Color;
  /** How far the far side of the body fades towards its outline, 0 to 1. */
  readonly far: number;
  readonly hairStyle: HairStyle;
}

/** The colours of everything but the person. */
type SceneColors = Omit<Palette, keyof PersonColors | 'hairStyle'>;

const LIGHT: SceneColors = {
  background: '#F7F1E6',
  floor: '#EADFCB',
  floorEdge: '#DCCEB4',
  mat: '#9CC9BE',
  matEdge: '#7FB3A7',
  shadow: '#6E5E46',
  shadowOpacity: 0.16,
  top: '#F2785C',
  topLine: '#B84E36',
  legs: '#3F5D8C',
  legsLine: '#273F66',
  wood: '#C89B6C',
  woodLine: '#97703F',
  woodLight: '#DDB68A',
  wall: '#E3E8E4',
  wallLine: '#C2CCC6',
  gear: '#8A7FC7',
  gearLine: '#5F55A0',
  cloth: '#FBF8F2',
  clothLine: '#BDB6A8',
  water: '#8CC4DE',
  arrow: '#0E6B60',
  zone: '#FFD24A',
  zoneLine: '#A9660A',
  gap: '#6B5B63',
  far: 0.32,
};

const DARK: SceneColors = {
  background: '#1F2633',
  floor: '#2A3342',
  floorEdge: '#364154',
  mat: '#3E7A72',
  matEdge: '#2E5F59',
  shadow: '#000000',
  shadowOpacity: 0.32,
  top: '#FF8A6B',
  topLine: '#B5523A',
  legs: '#8FA8DE',
  legsLine: '#5C73AB',
  wood: '#B98C60',
  woodLine: '#7E5B36',
  woodLight: '#CFA679',
  wall: '#323C4D',
  wallLine: '#465268',
  gear: '#A79BE8',
  gearLine: '#6F63B5',
  cloth: '#D5DAE3',
  clothLine: '#8B94A6',
  water: '#3F7FA3',
  arrow: '#5EEAD4',
  zone: '#FFE27A',
  zoneLine: '#8A4F00',
  gap: '#3A455A',
  far: 0.38,
};

/** The colours of a picture; `person` is the index of the drawn person. */
export function paletteOf(theme: Theme, person: number): Palette {
  const chosen = PEOPLE[person % PEOPLE.length] ?? PEOPLE[0];
  return { ...(theme === 'light' ? LIGHT : DARK), ...chosen[theme], hairStyle: chosen.hairStyle };
}

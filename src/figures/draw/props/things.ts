// Draws any prop as parts that are laid among the parts of the person by how near they are.
import type { Prop } from '../../pose/schema/prop.ts';
import type { Skeleton } from '../../rig/skeleton.ts';
import type { Part, Pen } from '../pen.ts';
import { drawBar, drawBed, drawBox, drawChair, drawDesk, drawDoor, drawStep } from './furniture.ts';
import { drawBall, drawBottle, drawCrate, drawDot, drawPillow, drawRoller, drawStrap, drawWater } from './gear.ts';

/** The parts of one prop; `body` holds what is held. */
export function drawProp(pen: Pen, prop: Prop, body: Skeleton): Part[] {
  switch (prop.type) {
    case 'chair':
      return drawChair(pen, prop);
    case 'box':
      return drawBox(pen, prop);
    case 'step':
      return drawStep(pen, prop);
    case 'bed':
      return drawBed(pen, prop);
    case 'desk':
      return drawDesk(pen, prop);
    case 'door':
      return drawDoor(pen, prop);
    case 'roller':
      return drawRoller(pen, prop);
    case 'ball':
      return drawBall(pen, prop);
    case 'pillow':
      return drawPillow(pen, prop);
    case 'mat':
      return [];
    case 'strap':
    case 'band':
    case 'towel':
      return drawStrap(pen, prop, body);
    case 'bottle':
      return drawBottle(pen, prop, body);
    case 'crate':
      return drawCrate(pen, prop, body);
    case 'bar':
      return drawBar(pen, prop);
    case 'dot':
      return drawDot(pen, prop);
    case 'water':
      return drawWater(pen, prop);
  }
}

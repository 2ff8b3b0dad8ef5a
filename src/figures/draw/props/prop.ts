// Draws any prop as parts that are laid among the parts of the person by how near they are.
import type { Prop } from '../../pose/schema/prop.ts';
import type { Skeleton } from '../../rig/skeleton.ts';
import type { DrawContext } from '../context.ts';
import type { Part } from '../layer.ts';
import { drawBall, drawDot, drawPillow, drawRoller, drawWater } from './equipment.ts';
import { drawBar, drawBed, drawBox, drawChair, drawDesk, drawDoor, drawStep } from './furniture.ts';
import { drawBottle, drawCrate, drawStrap } from './held.ts';

/** The parts of one prop; `body` holds what is held. */
export function drawProp(context: DrawContext, prop: Prop, body: Skeleton): Part[] {
  switch (prop.type) {
    case 'chair':
      return drawChair(context, prop);
    case 'box':
      return drawBox(context, prop);
    case 'step':
      return drawStep(context, prop);
    case 'bed':
      return drawBed(context, prop);
    case 'desk':
      return drawDesk(context, prop);
    case 'door':
      return drawDoor(context, prop);
    case 'roller':
      return drawRoller(context, prop);
    case 'ball':
      return drawBall(context, prop);
    case 'pillow':
      return drawPillow(context, prop);
    case 'mat':
      return [];
    case 'strap':
    case 'band':
    case 'towel':
      return drawStrap(context, prop, body);
    case 'bottle':
      return drawBottle(context, prop, body);
    case 'crate':
      return drawCrate(context, prop, body);
    case 'bar':
      return drawBar(context, prop);
    case 'dot':
      return drawDot(context, prop);
    case 'water':
      return drawWater(context, prop);
  }
}

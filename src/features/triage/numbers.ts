// The numbers to call where a person is, and the country to offer while they have told none. Pure.
import { placesOf, regionOf } from '../../domain/countries.ts';
import type { Numbers } from '../../domain/countries.ts';
import type { Context } from '../../domain/feature.ts';

/** The country to offer first, ISO 3166: the one that the operator has set, else that of the person's language. */
export const guessCountry = ({ defaults, incoming }: Context): string | undefined =>
  defaults.country ?? regionOf(incoming.person.language);

/** The numbers of the country that the person told, else of the one that is offered first. */
export const numbersOf = (ctx: Context): Numbers => placesOf(ctx).numbers(ctx.person?.country ?? guessCountry(ctx));

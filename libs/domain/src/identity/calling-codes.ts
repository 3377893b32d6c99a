/** `country: calling code, trunk prefix (- = none), international prefix`; ITU-T E.164 and E.123 lists. */
const table = `
AT 43 0 00|BE 32 0 00|BG 359 0 00|CH 41 0 00|CY 357 - 00|CZ 420 - 00|DE 49 0 00|DK 45 - 00|EE 372 - 00|ES 34 - 00
FI 358 0 00|FR 33 0 00|GB 44 0 00|GR 30 - 00|HR 385 0 00|HU 36 06 00|IE 353 0 00|IS 354 - 00|IT 39 - 00|LI 423 - 00
LT 370 0 00|LU 352 - 00|LV 371 - 00|MC 377 - 00|MT 356 - 00|NL 31 0 00|NO 47 - 00|PL 48 - 00|PT 351 - 00|RO 40 0 00
SE 46 0 00|SI 386 0 00|SK 421 0 00|AL 355 0 00|AD 376 - 00|BA 387 0 00|MD 373 0 00|ME 382 0 00|MK 389 0 00|RS 381 0 00
SM 378 - 00|TR 90 0 00|UA 380 0 00|BY 375 8 810|RU 7 8 810|GE 995 0 00|AM 374 0 00|IL 972 0 00|US 1 1 011|CA 1 1 011
MX 52 - 00|BR 55 0 00|AR 54 0 00|CL 56 - 00|CO 57 - 00|PE 51 0 00|CN 86 0 00|HK 852 - 001|MO 853 - 00|TW 886 0 002
JP 81 0 010|KR 82 0 00|IN 91 0 00|PK 92 0 00|BD 880 0 00|LK 94 0 00|SG 65 - 000|MY 60 0 00|TH 66 0 001|VN 84 0 00
ID 62 0 00|PH 63 0 00|AU 61 0 0011|NZ 64 0 00|ZA 27 0 00|EG 20 0 00|MA 212 0 00|TN 216 - 00|NG 234 0 009|KE 254 0 000
AE 971 0 00|SA 966 0 00|QA 974 - 00|KW 965 - 00`;

/** How numbers are dialled in a country. */
export interface DiallingPlan {
  readonly country: string;
  readonly callingCode: string;
  /** The digit(s) put before a national number at home and left out from abroad; Italy has none. */
  readonly trunk: string;
  readonly international: string;
}

const plans: readonly DiallingPlan[] = table
  .trim()
  .split(/[|\n]/)
  .map((row) => {
    const [country = '', callingCode = '', trunk = '', international = ''] = row.split(' ');
    return { country, callingCode, trunk: trunk === '-' ? '' : trunk, international };
  });

/** The plan of a country (ISO 3166-1 alpha-2); null where we know none. */
export function planOfCountry(country: string): DiallingPlan | null {
  return plans.find((plan) => plan.country === country) ?? null;
}

/** The plan whose calling code starts these international digits; the longest code wins. */
export function planOfDigits(digits: string): DiallingPlan | null {
  const fitting = plans.filter((plan) => digits.startsWith(plan.callingCode));
  return fitting.sort((a, b) => b.callingCode.length - a.callingCode.length)[0] ?? null;
}

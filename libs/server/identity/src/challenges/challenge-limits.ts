/** How codes and links are limited; the texts of the portal say the same figures. */
export const challengeLimits = {
  lifetime: Temporal.Duration.from({ minutes: 15 }),
  tries: 5,
  pause: Temporal.Duration.from({ seconds: 30 }),
  window: Temporal.Duration.from({ hours: 1 }),
  /** Mails with a code to one address within the window: nobody's box is flooded through us. */
  perAddress: 6,
  /** Mails with a code from one controller within the window. */
  perController: 600,
} as const;

/**
 * Whether holidays of the controller's place ship as data (decision 16). The deadline itself is
 * reckoned elsewhere; here it is only shown beside the region that somebody chooses.
 */
export function isCalendarPublished(place: { country: string; region: string | null }): boolean {
  return place.region !== null && ['DE-BW', 'FR-67'].includes(place.region);
}

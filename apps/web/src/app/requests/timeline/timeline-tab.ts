import { Component, inject } from '@angular/core';
import { OpenRequest } from '../request-page/open-request';
import { Timeline } from './timeline';

/** The timeline as a tab of its own, where there is no room beside the others. */
@Component({
  selector: 'tab-timeline-tab',
  imports: [Timeline],
  template: `<tab-timeline [id]="request.id()" [zone]="request.zone()" />`,
})
export class TimelineTab {
  protected readonly request = inject(OpenRequest);
}

import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The root: a place for pages. */
@Component({
  selector: 'tab-app',
  imports: [RouterOutlet],
  template: `<router-outlet />`,
})
export class App {}

import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The public site: only an outlet, every page brings its frame. */
@Component({
  selector: 'tab-portal',
  imports: [RouterOutlet],
  template: '<router-outlet />',
})
export class PortalApp {}

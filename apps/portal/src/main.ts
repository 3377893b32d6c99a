import { bootstrapApplication } from '@angular/platform-browser';
import { PortalApp } from './app/app';
import { appConfig } from './app/app.config';

void bootstrapApplication(PortalApp, appConfig);

import { Component, inject, input } from '@angular/core';
import { StateBadge } from '@tabularium/web-kit/state-badge/state-badge';
import { Dates } from '../../words/dates';
import { injectWords } from '../../words/words';
import {
  type ErasedSystem,
  resultWords,
  stepStanding,
  stepWords,
  systemStanding,
} from './erasure-words';

/** The steps of each system in their order: children first, then overwrite, then delete, then check. */
@Component({
  selector: 'tab-step-list',
  imports: [StateBadge],
  templateUrl: './step-list.html',
  styleUrl: './step-list.css',
})
export class StepList {
  readonly systems = input.required<readonly ErasedSystem[]>();
  readonly zone = input.required<string>();
  protected readonly t = injectWords();
  protected readonly dates = inject(Dates);
  protected readonly stepStanding = stepStanding;
  protected readonly stepWords = stepWords;
  protected readonly systemStanding = systemStanding;
  protected readonly resultWords = resultWords;
}

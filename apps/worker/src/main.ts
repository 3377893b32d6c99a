import 'reflect-metadata';
import { Config, runProcess } from '@tabularium/server-platform';
import { startWorker } from './start-worker';

void runProcess(() => startWorker(Config.read()));

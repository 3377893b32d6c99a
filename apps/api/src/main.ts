import 'reflect-metadata';
import { Config, runProcess } from '@tabularium/server-platform';
import { startApi } from './start-api';

void runProcess(() => startApi(Config.read()));

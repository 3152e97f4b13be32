import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { diagnose, type Finding } from '../../../../library/debug.ts';

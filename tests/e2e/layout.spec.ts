import { testLayout } from './layout.ts';

testLayout([1440]);

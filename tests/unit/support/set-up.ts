// Runs before each file; what it loads, once a worker.
import './equal-arrays.ts';

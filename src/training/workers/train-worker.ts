import { parentPort, workerData } from 'node:worker_threads';
import { runTraining, type TrainWorkerData } from './run-training.ts';

await runTraining(workerData as TrainWorkerData, (message) => parentPort?.postMessage(message));

import { doHelperTask, type HelperTask } from '../../vision/kernels/team/helper-task.ts';

// A thread that helps the reader's worker with pixels. It is posted its task, and from then on hears of nothing but the board.
addEventListener('message', ({ data }: MessageEvent<HelperTask>) => doHelperTask(data), { once: true });

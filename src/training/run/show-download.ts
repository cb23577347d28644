import type { DownloadProgress } from '../data/download-file.ts';

/** A line a tenth of each file, and one for whatever else happens. */
export function showDownload(): (progress: DownloadProgress) => void {
  let last = '';
  return (progress) => {
    const line = describeDownload(progress);
    if (line !== last) console.log(line);
    last = line;
  };
}

function describeDownload(progress: DownloadProgress): string {
  const file = progress.url.slice(progress.url.lastIndexOf('/') + 1);
  switch (progress.state) {
    case 'receiving': {
      const { received, total } = progress;
      const share = total ? `${Math.floor((10 * received) / total) * 10} %` : `${Math.round(received / 1e6)} MB`;
      return `downloading ${file}: ${share}`;
    }
    case 'waiting':
      return `${file}: ${progress.problem}; next try in ${progress.ms / 1000} s`;
    case 'checking':
      return `checking ${file}`;
    case 'unpacking':
      return `unpacking ${file}`;
  }
}

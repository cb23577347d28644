/** Why there is no live picture. */
export type CameraFailure =
  | { readonly kind: 'insecure-context' } // not HTTPS: the browser hides its cameras
  | { readonly kind: 'unsupported' } // a browser without camera access
  | { readonly kind: 'no-camera' }
  | { readonly kind: 'denied'; readonly bySystem: boolean } // by the person, or by the operating system
  | { readonly kind: 'dismissed' } // the question was closed without an answer
  | { readonly kind: 'in-use' }
  | { readonly kind: 'overconstrained'; readonly constraint: string }
  | { readonly kind: 'unplugged' } // the camera went away while it was live
  | { readonly kind: 'unknown'; readonly message: string };

/** What an error of `getUserMedia` means; some names are older browsers' for the same thing. */
export function cameraFailureFrom(error: unknown): CameraFailure {
  if (!(error instanceof Error)) return { kind: 'unknown', message: String(error) };
  switch (error.name) {
    case 'NotFoundError':
    case 'DevicesNotFoundError':
      return { kind: 'no-camera' };
    case 'NotAllowedError':
    case 'PermissionDeniedError':
    case 'SecurityError':
      if (/dismiss/i.test(error.message)) return { kind: 'dismissed' };
      return { kind: 'denied', bySystem: /by system/i.test(error.message) };
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return { kind: 'in-use' };
    case 'OverconstrainedError':
    case 'ConstraintNotSatisfiedError':
      return { kind: 'overconstrained', constraint: constraintOf(error) };
    default:
      return { kind: 'unknown', message: `${error.name}: ${error.message}` };
  }
}

const constraintOf = (error: Error): string =>
  'constraint' in error && typeof error.constraint === 'string' ? error.constraint : '';

// Sign-in: OAuth 2.0 authorization code with PKCE (RFC 7636), done by the browser. The page has no secret and sets no
// cookie; the token lives as long as the tab.

const TOKEN = 'loyalty-ledger.token';
const FLOW = 'loyalty-ledger.sign-in';

const here = () => location.origin + '/';

const base64url = bytes =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function challengeOf(verifier) {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

/** Where the members of this service sign in. */
export async function settings() {
  const told = await (await fetch('/page/sign-in.json')).json();
  if (!told.issuer || (told.authorizationEndpoint && told.tokenEndpoint)) {
    return told;
  }
  const discovery = told.issuer.replace(/\/$/, '') + '/.well-known/openid-configuration';
  const found = await (await fetch(discovery)).json();
  return {
    ...told,
    authorizationEndpoint: told.authorizationEndpoint ?? found.authorization_endpoint,
    tokenEndpoint: told.tokenEndpoint ?? found.token_endpoint,
  };
}

export const possible = told => Boolean(told.authorizationEndpoint && told.tokenEndpoint);

/** Without a secure context (HTTPS, or this very machine) a browser has no digest, and PKCE cannot be. */
export const secure = () => Boolean(globalThis.crypto?.subtle);

/** Leaves for the provider. */
export async function begin(told, language) {
  const flow = { verifier: random(), state: random() };
  sessionStorage.setItem(FLOW, JSON.stringify(flow));
  const target = new URL(told.authorizationEndpoint, here());
  const parameters = {
    response_type: 'code',
    client_id: told.clientId,
    redirect_uri: here(),
    scope: told.scope,
    state: flow.state,
    code_challenge: await challengeOf(flow.verifier),
    code_challenge_method: 'S256',
    ui_locales: language,
  };
  Object.entries(parameters).filter(([, value]) => value).forEach(([name, value]) => target.searchParams.set(name, value));
  location.assign(target);
}

/** Whether the provider has just sent somebody back. */
export const returning = () => /[?&](code|error)=/.test(location.search);

/** Takes the code to the provider for a token. Throws if the answer is not one to this tab's own question. */
export async function finish(told) {
  const answer = new URLSearchParams(location.search);
  const flow = JSON.parse(sessionStorage.getItem(FLOW) ?? '{}');
  sessionStorage.removeItem(FLOW);
  history.replaceState(null, '', '/');
  const mixedUp = told.issuer && answer.has('iss') && answer.get('iss') !== told.issuer;
  if (!flow.state || answer.get('state') !== flow.state || mixedUp || !answer.has('code')) {
    throw new Error(answer.get('error') ?? 'state');
  }
  const response = await fetch(told.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: told.clientId,
      redirect_uri: here(),
      code: answer.get('code'),
      code_verifier: flow.verifier,
    }),
  });
  const given = await response.json();
  if (!response.ok || !given.access_token) {
    throw new Error(given.error ?? 'token');
  }
  sessionStorage.setItem(TOKEN, given.access_token);
}

export const token = () => sessionStorage.getItem(TOKEN);

export const forget = () => sessionStorage.removeItem(TOKEN);

/**
 * Whose token this is: programme and member. It is read, not judged: judging is the service's part. Null if it is
 * nobody's token of ours.
 */
export function bearer() {
  try {
    const payload = token().split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    const claims = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), one => one.charCodeAt(0))));
    return claims.programme && claims.member ? { programme: claims.programme, member: claims.member } : null;
  } catch {
    return null;
  }
}

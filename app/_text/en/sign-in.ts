export const signIn = {
  title: 'Sign in',
  email: 'Email',
  password: 'Password',
  submit: 'Sign in',
  hint: 'The link for the demo user is printed where the system was started.',
  linkProblem: 'This sign-in link is not valid (any more). Use the one that the latest start printed, or your password.',
} as const

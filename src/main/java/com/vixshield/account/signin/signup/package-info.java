/**
 * Sign-up and new passwords by mailed links. {@link SignUpResource} and {@link NewPasswordResource} serve the forms.
 */
package com.vixshield.account.signin.signup;

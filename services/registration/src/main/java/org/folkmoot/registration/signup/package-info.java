/** Signing up oneself: a mail with the personal link goes out, and using the link confirms. */
package org.folkmoot.registration.signup;

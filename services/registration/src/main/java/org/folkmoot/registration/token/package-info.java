/** Participants' short-lived signed tokens and the key that vouches for them. */
package org.folkmoot.registration.token;

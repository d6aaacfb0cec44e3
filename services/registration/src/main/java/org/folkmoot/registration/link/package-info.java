/** Personal links: what a participant holds instead of a password. */
package org.folkmoot.registration.link;

/** Mails to people who signed up: queued with what causes them, sent until the mail server takes them. */
package org.folkmoot.registration.mail;

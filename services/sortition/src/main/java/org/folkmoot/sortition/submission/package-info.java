/** Requests of staff that may be sent twice and are to happen once. */
package org.folkmoot.sortition.submission;

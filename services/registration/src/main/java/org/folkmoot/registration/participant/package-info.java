/** People who signed up: what is held about them, from the organiser's list or their own hand to its erasure. */
package org.folkmoot.registration.participant;

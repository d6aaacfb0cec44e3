/** Who is a certified facilitator. */
package org.folkmoot.registration.training;

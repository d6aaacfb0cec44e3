/** Tells people by mail that they were drawn by lot; who they are is known here alone. */
package org.folkmoot.registration.draw;

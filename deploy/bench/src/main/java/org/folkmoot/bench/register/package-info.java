/** The lottery of invitations over a whole register, in the packaged service. */
package org.folkmoot.bench.register;

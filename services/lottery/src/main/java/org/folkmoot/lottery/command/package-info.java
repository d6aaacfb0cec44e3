/** {@code ./folkmoot sortition ...}: everything from a laptop, without a server. */
package org.folkmoot.lottery.command;

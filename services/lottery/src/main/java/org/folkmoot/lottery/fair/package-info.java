/** Which panels go into the hat, so that chances are as fair as the quotas allow. */
package org.folkmoot.lottery.fair;

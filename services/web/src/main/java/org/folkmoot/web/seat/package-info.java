/** Where everybody is to be while a round of small rooms is open, held by every instance, and how browsers hear of it. */
package org.folkmoot.web.seat;

/** The public page of a contest, and the server-sent events that keep pages current. */
package org.folkmoot.web.live;

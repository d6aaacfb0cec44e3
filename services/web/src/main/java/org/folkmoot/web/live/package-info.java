/** Live results: what people may see of a contest, its page, and the server-sent events that keep pages current. */
package org.folkmoot.web.live;

/** How much a request may carry. */
package org.folkmoot.registration.limit;

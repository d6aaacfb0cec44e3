/** The form all events share: topics, their JSON, their CloudEvents headers. */
package org.folkmoot.contracts.event;

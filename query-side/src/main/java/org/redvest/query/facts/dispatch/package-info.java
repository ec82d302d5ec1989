/** What is known of dispatches out of town (外派), whichever question asks: who was sent where, and until when. */
@NullMarked
package org.redvest.query.facts.dispatch;

import org.jspecify.annotations.NullMarked;

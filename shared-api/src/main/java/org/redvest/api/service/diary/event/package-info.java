/** What happened to diaries. Their simple names are stored: frozen. */
@NullMarked
package org.redvest.api.service.diary.event;

import org.jspecify.annotations.NullMarked;

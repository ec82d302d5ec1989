/** 日程: when somebody is committed, over all organisations. */
@NullMarked
package org.redvest.api.service.diary;

import org.jspecify.annotations.NullMarked;

// ICU: plural categories, dates, numbers, lists, order of letters, direction of writing.
// Only `Content/ICU.swift` imports this.
//
// ICU's symbols carry its version (`ucol_open_72`) by way of macros, which Swift does not see; each
// function that Varde uses has an inline twin here, whose name stays.
#include <unicode/ubidi.h>
#include <stdio.h>
#include <unicode/ubrk.h>
#include <unicode/uidna.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/unumsys.h>
#include <unicode/upluralrules.h>
#include <unicode/uregex.h>
#include <unicode/uscript.h>
#include <unicode/ures.h>
#include <unicode/uset.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>

static inline int32_t varde_uloc_forLanguageTag(
    const char *tag, char *locale, int32_t capacity, int32_t *parsed, UErrorCode *status) {
  return uloc_forLanguageTag(tag, locale, capacity, parsed, status);
}
static inline int32_t varde_uloc_toLanguageTag(
    const char *locale, char *tag, int32_t capacity, UErrorCode *status) {
  return uloc_toLanguageTag(locale, tag, capacity, 1, status);
}
static inline int32_t varde_uloc_canonicalize(
    const char *locale, char *name, int32_t capacity, UErrorCode *status) {
  return uloc_canonicalize(locale, name, capacity, status);
}
static inline int32_t varde_uloc_getDisplayLanguage(
    const char *locale, const char *in, UChar *name, int32_t capacity, UErrorCode *status) {
  return uloc_getDisplayLanguage(locale, in, name, capacity, status);
}
static inline int32_t varde_uloc_getDisplayCountry(
    const char *locale, const char *in, UChar *name, int32_t capacity, UErrorCode *status) {
  return uloc_getDisplayCountry(locale, in, name, capacity, status);
}
// A label of a host as it is shown; the table of the standard is opened for each.
static inline int32_t varde_uidna_labelToUnicode(
    const UChar *label, int32_t length, UChar *shown, int32_t capacity, UErrorCode *status) {
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  UIDNA *idna = uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_UNICODE, status);
  int32_t count = uidna_labelToUnicode(idna, label, length, shown, capacity, &info, status);
  uidna_close(idna);
  return count;
}
static inline UBool varde_uloc_isRightToLeft(const char *locale) {
  return uloc_isRightToLeft(locale);
}

// Lines of text in a buffer of the caller: what does not fit is counted and not written.
typedef struct {
  UChar *text;
  int32_t capacity, length;
} VardeLines;
static inline void varde_lines_add(VardeLines *lines, const UChar *text, int32_t length) {
  for (int32_t i = 0; i < length; i++, lines->length++)
    if (lines->length < lines->capacity) lines->text[lines->length] = text[i];
}
static inline void varde_lines_addKey(VardeLines *lines, const char *key) {
  for (; *key; key++) {
    UChar letter = (UChar)(unsigned char)*key;
    varde_lines_add(lines, &letter, 1);
  }
}

static inline UNumberFormat *varde_unum_openSpellout(const char *locale, UErrorCode *status) {
  return unum_open(UNUM_SPELLOUT, 0, 0, locale, 0, status);
}
// Numbers in words by one of the rules of a language, counted from 0, a line for each; -1 behind the
// last of the rules. `isOrdinal` tells whether it counts as `third` does and not as `three`.
static inline int32_t varde_spellings(
    UNumberFormat *format, int32_t rule, const int32_t numbers[], int32_t count, UChar *text,
    int32_t capacity, int32_t *isOrdinal) {
  static const UChar ordinal[] = {'o', 'r', 'd', 'i', 'n', 'a', 'l', 0};
  UErrorCode status = U_ZERO_ERROR;
  UChar rules[4096];
  int32_t end = unum_getTextAttribute(format, UNUM_PUBLIC_RULESETS, rules, 4095, &status);
  if (U_FAILURE(status) || end > 4095) return -1;
  rules[end] = 0;
  int32_t start = 0, next;
  for (;; start = next + 1, rule--) {
    if (start >= end) return -1;
    for (next = start; next < end && rules[next] != ';'; next++) {
    }
    if (rule == 0) break;
  }
  rules[next] = 0;
  *isOrdinal = u_strstr(rules + start, ordinal) != 0;
  unum_setTextAttribute(format, UNUM_DEFAULT_RULESET, rules + start, next - start, &status);
  VardeLines lines = {text, capacity, 0};
  for (int32_t i = 0; i < count; i++) {
    UChar word[256];
    UErrorCode fault = status;
    int32_t length = unum_formatInt64(format, numbers[i], word, 256, 0, &fault);
    if (U_SUCCESS(fault) && length <= 256) varde_lines_add(&lines, word, length);
    varde_lines_addKey(&lines, "\n");
  }
  return lines.length;
}

static inline void varde_addStrings(
    UResourceBundle *bundle, const char *path, VardeLines *lines) {
  UErrorCode status = U_ZERO_ERROR;
  const char *key = ures_getKey(bundle);
  char here[160];
  snprintf(here, sizeof here, "%s/%s", path, key ? key : "");
  if (ures_getType(bundle) == URES_STRING) {
    int32_t length = 0;
    const UChar *text = ures_getString(bundle, &length, &status);
    if (U_FAILURE(status)) return;
    varde_lines_addKey(lines, here);
    varde_lines_addKey(lines, "\t");
    varde_lines_add(lines, text, length);
    varde_lines_addKey(lines, "\n");
    return;
  }
  for (int32_t i = 0, count = ures_getSize(bundle); i < count; i++) {
    status = U_ZERO_ERROR;
    UResourceBundle *child = ures_getByIndex(bundle, i, 0, &status);
    if (U_FAILURE(status)) continue;
    varde_addStrings(child, here, lines);
    ures_close(child);
  }
}
// All strings of a table of CLDR: a line for each, with the keys that lead to it and a tab before it.
// `part` is the part of the data: "-unit", "-curr" or "".
static inline int32_t varde_resourceLines(
    const char *part, const char *locale, const char *table, UChar *text, int32_t capacity,
    UErrorCode *status) {
  char package[40];
  snprintf(package, sizeof package, "%s%s", U_ICUDATA_NAME, part);
  VardeLines lines = {text, capacity, 0};
  UResourceBundle *bundle = ures_open(*part ? package : 0, locale, status);
  if (U_FAILURE(*status)) return 0;
  UResourceBundle *found = ures_getByKey(bundle, table, 0, status);
  if (U_SUCCESS(*status)) {
    varde_addStrings(found, "", &lines);
    ures_close(found);
  }
  ures_close(bundle);
  return lines.length;
}
static inline UDateFormat *varde_udat_openNames(const char *locale, UErrorCode *status) {
  return udat_open(UDAT_LONG, UDAT_LONG, locale, 0, 0, 0, 0, status);
}
static inline int32_t varde_udat_countSymbols(const UDateFormat *format, UDateFormatSymbolType type) {
  return udat_countSymbols(format, type);
}
static inline int32_t varde_udat_getSymbols(
    const UDateFormat *format, UDateFormatSymbolType type, int32_t index, UChar *name,
    int32_t capacity, UErrorCode *status) {
  return udat_getSymbols(format, type, index, name, capacity, status);
}
static inline UChar32 varde_u_tolower(UChar32 letter) { return u_tolower(letter); }
static inline UBool varde_u_islower(UChar32 letter) { return u_islower(letter); }

static inline UBreakIterator *varde_ubrk_openWords(const char *locale, UErrorCode *status) {
  return ubrk_open(UBRK_WORD, locale, 0, 0, status);
}
static inline void varde_ubrk_close(UBreakIterator *breaks) { ubrk_close(breaks); }
static inline void varde_ubrk_setText(
    UBreakIterator *breaks, const UChar *text, int32_t length, UErrorCode *status) {
  ubrk_setText(breaks, text, length, status);
}
static inline int32_t varde_ubrk_next(UBreakIterator *breaks) { return ubrk_next(breaks); }
static inline int32_t varde_ubrk_getRuleStatus(UBreakIterator *breaks) {
  return ubrk_getRuleStatus(breaks);
}

static inline int32_t varde_u_combiningClass(UChar32 letter) { return u_getCombiningClass(letter); }
static inline int32_t varde_u_isComposed(UChar32 letter) {
  return u_getIntPropertyValue(letter, UCHAR_NFC_QUICK_CHECK) == UNORM_YES;
}
static inline int32_t varde_unorm2_compose(
    const UChar *text, int32_t length, UChar *result, int32_t capacity, UErrorCode *status) {
  const UNormalizer2 *form = unorm2_getNFCInstance(status);
  return U_FAILURE(*status) ? 0 : unorm2_normalize(form, text, length, result, capacity, status);
}
static inline int32_t varde_uscript_getScript(UChar32 letter, UErrorCode *status) {
  return uscript_getScript(letter, status);
}
// 1 for a text whose first letter is written from right to left.
static inline int32_t varde_ubidi_isRightToLeft(const UChar *text, int32_t length) {
  return ubidi_getBaseDirection(text, length) == UBIDI_RTL;
}
static inline int32_t varde_u_charDigitValue(UChar32 letter) { return u_charDigitValue(letter); }

static inline UPluralRules *varde_uplrules_open(const char *locale, UErrorCode *status) {
  return uplrules_open(locale, status);
}
static inline void varde_uplrules_close(UPluralRules *rules) { uplrules_close(rules); }
static inline int32_t varde_uplrules_select(
    const UPluralRules *rules, double number, UChar *keyword, int32_t capacity, UErrorCode *status) {
  return uplrules_select(rules, number, keyword, capacity, status);
}
static inline UEnumeration *varde_uplrules_getKeywords(
    const UPluralRules *rules, UErrorCode *status) {
  return uplrules_getKeywords(rules, status);
}
static inline const char *varde_uenum_next(
    UEnumeration *names, int32_t *length, UErrorCode *status) {
  return uenum_next(names, length, status);
}
static inline void varde_uenum_close(UEnumeration *names) { uenum_close(names); }

static inline UCollator *varde_ucol_open(const char *locale, UErrorCode *status) {
  return ucol_open(locale, status);
}
static inline void varde_ucol_close(UCollator *collator) { ucol_close(collator); }
static inline void varde_ucol_setStrength(UCollator *collator, UCollationStrength strength) {
  ucol_setStrength(collator, strength);
}
static inline int32_t varde_ucol_getSortKey(
    const UCollator *collator, const UChar *text, int32_t length, uint8_t *key, int32_t capacity) {
  return ucol_getSortKey(collator, text, length, key, capacity);
}

static inline USet *varde_indexExemplars(const char *locale, UErrorCode *status) {
  ULocaleData *data = ulocdata_open(locale, status);
  if (U_FAILURE(*status)) return 0;
  USet *set = ulocdata_getExemplarSet(data, 0, 0, ULOCDATA_ES_INDEX, status);
  ulocdata_close(data);
  return set;
}
static inline int32_t varde_uset_getItemCount(const USet *set) { return uset_getItemCount(set); }
static inline int32_t varde_uset_getItem(
    const USet *set, int32_t index, UChar32 *start, UChar32 *end, UChar *text, int32_t capacity,
    UErrorCode *status) {
  return uset_getItem(set, index, start, end, text, capacity, status);
}
static inline void varde_uset_close(USet *set) { uset_close(set); }

static inline UNumberFormat *varde_unum_open(const char *locale, UErrorCode *status) {
  return unum_open(UNUM_DECIMAL, 0, 0, locale, 0, status);
}
static inline UNumberFormat *varde_unum_openPercent(const char *locale, UErrorCode *status) {
  return unum_open(UNUM_PERCENT, 0, 0, locale, 0, status);
}
// The number is written as it is given: 35.5 as 35,5, and with the sign of a percentage as 35,5 %.
static inline int32_t varde_unum_formatDecimal(
    UNumberFormat *format, const char *number, int32_t length, int32_t fractionDigits, UChar *text,
    int32_t capacity, UErrorCode *status) {
  unum_setAttribute(format, UNUM_FRACTION_DIGITS, fractionDigits);
  unum_setAttribute(format, UNUM_MULTIPLIER, 1);
  return unum_formatDecimal(format, number, length, text, capacity, 0, status);
}
// The digits of a locale, by the name that CLDR has for them; nothing where they are words.
static inline int32_t varde_digitsName(
    const char *locale, char *name, int32_t capacity, UErrorCode *status) {
  // A country alone stands for the language that most people there write.
  char likely[ULOC_FULLNAME_CAPACITY];
  uloc_addLikelySubtags(locale, likely, sizeof likely, status);
  UNumberingSystem *digits = unumsys_open(likely, status);
  if (U_FAILURE(*status)) return 0;
  int32_t length = 0;
  const char *letters = unumsys_isAlgorithmic(digits) ? "" : unumsys_getName(digits);
  for (; letters[length] && length < capacity; length++) name[length] = letters[length];
  unumsys_close(digits);
  if (length < capacity) name[length] = 0;
  return length;
}
static inline void varde_unum_close(UNumberFormat *format) { unum_close(format); }
static inline int32_t varde_unum_formatInt64(
    const UNumberFormat *format, int64_t number, UChar *text, int32_t capacity, UErrorCode *status) {
  return unum_formatInt64(format, number, text, capacity, 0, status);
}

// A day is given as milliseconds since 1970 in UTC, and shown in UTC: so no time zone moves it.
static inline UDateFormat *varde_udat_openLong(const char *locale, UErrorCode *status) {
  static const UChar utc[] = {'U', 'T', 'C'};
  return udat_open(UDAT_NONE, UDAT_LONG, locale, utc, 3, 0, 0, status);
}
static inline UDateFormat *varde_udat_openTime(
    const char *locale, int32_t countsTo24, int32_t isEndOfDay, UErrorCode *status) {
  static const UChar utc[] = {'U', 'T', 'C'};
  const UChar *skeleton = countsTo24 ? u"Hm" : u"hm";
  UChar pattern[32];
  UDateTimePatternGenerator *generator = udatpg_open(locale, status);
  if (U_FAILURE(*status)) return 0;
  int32_t length = udatpg_getBestPattern(generator, skeleton, 2, pattern, 32, status);
  udatpg_close(generator);
  if (U_FAILURE(*status)) return 0;
  // The end of a day is 24:00, not 00:00.
  for (int32_t at = 0; isEndOfDay && at < length; at++) if (pattern[at] == 'H') pattern[at] = 'k';
  return udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, utc, 3, pattern, length, status);
}
static inline int32_t varde_countsTo24(const char *locale, UErrorCode *status) {
  UDateTimePatternGenerator *generator = udatpg_open(locale, status);
  if (U_FAILURE(*status)) return 1;
  UDateFormatHourCycle cycle = udatpg_getDefaultHourCycle(generator, status);
  udatpg_close(generator);
  return cycle == UDAT_HOUR_CYCLE_23 || cycle == UDAT_HOUR_CYCLE_24;
}
// The year alone, in the calendar of the locale.
static inline UDateFormat *varde_udat_openYear(const char *locale, UErrorCode *status) {
  static const UChar utc[] = {'U', 'T', 'C'};
  return udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, utc, 3, u"y", 1, status);
}
static inline int32_t varde_ucal_getCanonicalTimeZoneID(
    const UChar *name, int32_t length, UChar *result, int32_t capacity, UBool *isSystem,
    UErrorCode *status) {
  return ucal_getCanonicalTimeZoneID(name, length, result, capacity, isSystem, status);
}
static inline void varde_udat_close(UDateFormat *format) { udat_close(format); }
static inline int32_t varde_udat_format(
    const UDateFormat *format, UDate date, UChar *text, int32_t capacity, UErrorCode *status) {
  return udat_format(format, date, text, capacity, 0, status);
}

static inline UListFormatter *varde_ulistfmt_open(const char *locale, UErrorCode *status) {
  return ulistfmt_open(locale, status);
}
static inline void varde_ulistfmt_close(UListFormatter *format) { ulistfmt_close(format); }
static inline int32_t varde_ulistfmt_format(
    const UListFormatter *format, const UChar *const texts[], const int32_t *lengths,
    int32_t count, UChar *result, int32_t capacity, UErrorCode *status) {
  return ulistfmt_format(format, texts, lengths, count, result, capacity, status);
}

static inline URegularExpression *varde_uregex_open(
    const UChar *pattern, int32_t length, UErrorCode *status) {
  return uregex_open(pattern, length, 0, 0, status);
}
static inline void varde_uregex_setText(
    URegularExpression *regex, const UChar *text, int32_t length, UErrorCode *status) {
  uregex_setText(regex, text, length, status);
}
static inline UBool varde_uregex_matches(URegularExpression *regex, UErrorCode *status) {
  return uregex_matches(regex, 0, status);
}
static inline UBool varde_uregex_lookingAt(URegularExpression *regex, UErrorCode *status) {
  return uregex_lookingAt(regex, 0, status);
}
static inline int32_t varde_uregex_replaceFirst(
    URegularExpression *regex, const UChar *replacement, int32_t length, UChar *result,
    int32_t capacity, UErrorCode *status) {
  return uregex_replaceFirst(regex, replacement, length, result, capacity, status);
}
static inline int32_t varde_uregex_end(
    URegularExpression *regex, int32_t group, UErrorCode *status) {
  return uregex_end(regex, group, status);
}
static inline void varde_uregex_close(URegularExpression *regex) { uregex_close(regex); }

// Letters of one script, or of those that are written together in East Asia: no Latin beside Cyrillic,
// and none that is only used in other fields than names.
static inline USpoofChecker *varde_uspoof_open(UErrorCode *status) {
  USpoofChecker *checker = uspoof_open(status);
  if (U_SUCCESS(*status)) {
    uspoof_setRestrictionLevel(checker, USPOOF_HIGHLY_RESTRICTIVE);
    uspoof_setAllowedChars(checker, uspoof_getRecommendedSet(status), status);
    uspoof_setChecks(
        checker, USPOOF_RESTRICTION_LEVEL | USPOOF_INVISIBLE | USPOOF_CHAR_LIMIT, status);
  }
  return checker;
}
static inline int32_t varde_uspoof_check(
    const USpoofChecker *checker, const UChar *text, int32_t length, UErrorCode *status) {
  return uspoof_check2(checker, text, length, 0, status);
}
static inline int32_t varde_uspoof_getSkeleton(
    const USpoofChecker *checker, const UChar *text, int32_t length, UChar *result,
    int32_t capacity, UErrorCode *status) {
  return uspoof_getSkeleton(checker, 0, text, length, result, capacity, status);
}
static inline void varde_uspoof_close(USpoofChecker *checker) { uspoof_close(checker); }

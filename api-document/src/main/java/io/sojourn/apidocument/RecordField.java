package io.sojourn.apidocument;

/**
 * One property of a record's JSON form.
 *
 * @param name in JSON
 * @param nullable whether the component may be null
 * @param omittedWhenNull whether the property is left out rather than written as null
 */
record RecordField(String name, boolean nullable, boolean omittedWhenNull) {}

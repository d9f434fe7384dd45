import type { Migration } from '../migrate.ts'

/**
 * A search index of the words of annotations and of all notes. Its numbers are the article's number times 2^24 plus a
 * running number, so that what belongs to an article stands together and in the order of articles without being sorted;
 * notes without an article have the article number 0. Triggers keep it, so undo keeps it too.
 */
export const searchNotesPassages: Migration = {
  version: 3,
  sql: `
CREATE INDEX article_published ON article(published);

CREATE TABLE article_search_item (
  number INTEGER PRIMARY KEY,
  annotation_id TEXT UNIQUE, about TEXT, about_id TEXT,
  UNIQUE (about, about_id)
);
CREATE VIEW article_search_item_source AS
  SELECT item.number AS rowid, coalesce(annotation.exact, '') AS passage,
    coalesce(annotation.note, note.text, '') AS note
  FROM article_search_item AS item
  LEFT JOIN annotation ON annotation.id = item.annotation_id
  LEFT JOIN note ON note.about = item.about AND note.about_id = item.about_id;
CREATE VIRTUAL TABLE article_search_words USING fts5(
  passage, note, content='article_search_item_source', tokenize='unicode61 remove_diacritics 2'
);

INSERT INTO article_search_item (number, annotation_id)
  SELECT (article.number << 24) + row_number() OVER (PARTITION BY article.number ORDER BY annotation.id), annotation.id
  FROM annotation JOIN article ON article.id = annotation.article_id;
INSERT INTO article_search_item (number, about, about_id)
  SELECT (coalesce(article.number, 0) << 24) + coalesce(
      (SELECT max(number) FROM article_search_item
       WHERE number BETWEEN coalesce(article.number, 0) << 24 AND (coalesce(article.number, 0) << 24) + 16777215)
      - (coalesce(article.number, 0) << 24), 0)
    + row_number() OVER (PARTITION BY article.number ORDER BY note.about, note.about_id), note.about, note.about_id
  FROM note LEFT JOIN article ON note.about = 'article' AND article.id = note.about_id;
INSERT INTO article_search_words(article_search_words) VALUES ('rebuild');

CREATE TRIGGER article_search_annotation_insert AFTER INSERT ON annotation BEGIN
  INSERT INTO article_search_item (number, annotation_id)
    SELECT coalesce((SELECT max(number) FROM article_search_item
      WHERE number BETWEEN article.number << 24 AND (article.number << 24) + 16777215), article.number << 24) + 1, new.id
    FROM article WHERE article.id = new.article_id;
  INSERT INTO article_search_words(rowid, passage, note)
    SELECT number, new.exact, new.note FROM article_search_item WHERE annotation_id = new.id;
END;
CREATE TRIGGER article_search_annotation_delete AFTER DELETE ON annotation BEGIN
  INSERT INTO article_search_words(article_search_words, rowid, passage, note)
    SELECT 'delete', number, old.exact, old.note FROM article_search_item WHERE annotation_id = old.id;
  DELETE FROM article_search_item WHERE annotation_id = old.id;
END;
CREATE TRIGGER article_search_annotation_update AFTER UPDATE OF exact, note ON annotation
WHEN old.exact <> new.exact OR old.note <> new.note BEGIN
  INSERT INTO article_search_words(article_search_words, rowid, passage, note)
    SELECT 'delete', number, old.exact, old.note FROM article_search_item WHERE annotation_id = old.id;
  INSERT INTO article_search_words(rowid, passage, note)
    SELECT number, new.exact, new.note FROM article_search_item WHERE annotation_id = new.id;
END;

CREATE TRIGGER article_search_note_insert AFTER INSERT ON note BEGIN
  INSERT INTO article_search_item (number, about, about_id)
    SELECT coalesce((SELECT max(number) FROM article_search_item
      WHERE number BETWEEN place.number << 24 AND (place.number << 24) + 16777215), place.number << 24) + 1,
      new.about, new.about_id
    FROM (SELECT coalesce((SELECT number FROM article WHERE new.about = 'article' AND id = new.about_id), 0) AS number)
      AS place;
  INSERT INTO article_search_words(rowid, passage, note)
    SELECT number, '', new.text FROM article_search_item WHERE about = new.about AND about_id = new.about_id;
END;
CREATE TRIGGER article_search_note_delete AFTER DELETE ON note BEGIN
  INSERT INTO article_search_words(article_search_words, rowid, passage, note)
    SELECT 'delete', number, '', old.text FROM article_search_item
    WHERE about = old.about AND about_id = old.about_id;
  DELETE FROM article_search_item WHERE about = old.about AND about_id = old.about_id;
END;
CREATE TRIGGER article_search_note_update AFTER UPDATE OF text ON note WHEN old.text <> new.text BEGIN
  INSERT INTO article_search_words(article_search_words, rowid, passage, note)
    SELECT 'delete', number, '', old.text FROM article_search_item
    WHERE about = old.about AND about_id = old.about_id;
  INSERT INTO article_search_words(rowid, passage, note)
    SELECT number, '', new.text FROM article_search_item WHERE about = new.about AND about_id = new.about_id;
END;
`,
}

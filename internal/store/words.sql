-- Full text, there when a run has ended:
--   SELECT id FROM articles WHERE key IN (SELECT rowid FROM articles_words WHERE articles_words MATCH 'mackerel')
CREATE VIRTUAL TABLE articles_words USING fts5 (title, text, content = 'articles', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE quotes_words USING fts5 (text, speaker, content = 'quotes', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2', columnsize = 0);

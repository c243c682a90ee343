# comment is fine
x = 'café'

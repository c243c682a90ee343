print('never printed')
import

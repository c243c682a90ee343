# argparse: help of every kind, groups, subcommands, odd command lines
import argparse, sys
def mk(**k):
    p=argparse.ArgumentParser(prog='prog', description='Some long description that has to be wrapped because it is longer than eighty columns wide.', epilog='bye', **k)
    p.add_argument('src', help='the source file to be copied into the destination, which is a directory somewhere')
    p.add_argument('dst', nargs='?', default='.', help='where (default: %(default)s)')
    p.add_argument('rest', nargs='*')
    p.add_argument('-v','--verbose',action='count',default=0, help='louder')
    p.add_argument('-a','--a-very-long-option-name', metavar='VALUE', help='something')
    p.add_argument('--x',type=int,required=True); p.add_argument('--y',type=float,default=1.5,choices=[1.5,2.5],help='%(type)s of %(choices)s')
    g=p.add_mutually_exclusive_group(required=True); g.add_argument('--one',action='store_true'); g.add_argument('--two',nargs='+'); 
    g2=p.add_argument_group('grp','described'); g2.add_argument('--three',nargs=2,metavar=('P','Q')); g2.add_argument('--hidden',help=argparse.SUPPRESS)
    p.add_argument('--flag',action=argparse.BooleanOptionalAction,default=True,help='a flag'); p.add_argument('--version',action='version',version='%(prog)s 1.0')
    p.add_argument('--opt',nargs='?',const='C',default='D'); p.add_argument('-e',action='append_const',const=5,dest='es'); p.add_argument('--ext',action='extend',nargs='*')
    return p
for f in (argparse.HelpFormatter, argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter):
    print(mk(formatter_class=f).format_help())
for l in ["a --x 1 --one","a b c d --x=2 --two q w -vv -v --three 1 2","--x 1 a --one b c","a --x","a --one --x q","a --one --two 1 --x 1","--version","a --x 1","a --x 1 --one --no-flag --opt -e -e --ext 1 2 --ext 3","a --x 1 --one --opt Z -- -k --one","a --x -5 --one","a --ve --x 1 --one","a --t 1 --x 1","a -vx --x 1","a -v=3 --x 1 --one","-h","a --x 1 --one --y 3", "a --x 1 --one --flag=3", "a -aFOO --x 1 --one", "--x 1 --one"]:
    try: print(mk().parse_args(l.split()))
    except SystemExit as e: print('exit',e.code, l); print(l, file=sys.stderr)
p=argparse.ArgumentParser(prog='git')
p.add_argument('-q',action='store_true')
s=p.add_subparsers(title='commands', dest='cmd', metavar='CMD', help='what to do')
a=s.add_parser('add',help='adds things',aliases=['a']); a.add_argument('files',nargs='+'); a.add_argument('-n',type=int); a.set_defaults(func=len)
b=s.add_parser('rm',help='removes'); b.add_argument('--force',action='store_true')
print(p.format_help(), a.format_help())
for l in ["add x y -n 3","rm --force","a x","","zz","-q rm","add","rm z"]:
    try: print(p.parse_args(l.split()))
    except SystemExit as e: print('exit',e.code, l)
print(p.parse_known_args(['rm','--zz','1']))
p=argparse.ArgumentParser(prog='p', add_help=False)
p.add_argument('n', type=int, nargs=2); p.add_argument('m', nargs='+'); p.add_argument('k'); p.add_argument('r', nargs=argparse.REMAINDER)
print(p.parse_args('1 2 3 4 5 6 7'.split())); print(p.format_usage()); print(p.parse_args('1 2 a b'.split()), p)
p=argparse.ArgumentParser(prog='averyveryverylongprogramnamethatgoesonandonandonandonandonandonandonandon')
p.add_argument('--foo'); p.add_argument('bar'); print(p.format_usage())
par=argparse.ArgumentParser(add_help=False); par.add_argument('--shared',default=3)
p=argparse.ArgumentParser(prog='child',parents=[par]); print(p.parse_args([]), p.format_help())
for f in (lambda: p.add_argument('--shared'), lambda: p.add_argument('--z',action='foo'), lambda: p.add_argument('x', required=True), lambda: p.add_argument('--q',type='int'), lambda: p.add_argument('--k', nargs=0)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def pos(s):
    if int(s)<0: raise argparse.ArgumentTypeError('must be positive')
    return int(s)
p.add_argument('--pos',type=pos)
try: p.parse_args(['--pos=-3'])
except SystemExit: pass
p = argparse.ArgumentParser(prog='e', exit_on_error=False); p.add_argument('--i', type=int)
try: p.parse_args(['--i','x'])
except argparse.ArgumentError as e: print(e)
class MyA(argparse.Action):
    def __call__(self, parser, ns, values, option_string=None): setattr(ns, self.dest, values.upper())
p.add_argument('--my', action=MyA); print(p.parse_args(['--my','abc'])); print(repr(p._actions[-1]))
